import { faultNames, faults } from '../crisp/faults';

export const SERVE_HELP = `Is Crisp, on this machine: REST and RTM for a trigger to connect to.

  npm run serve -- crisp [--port 28700] [--every SECONDS] [--event message:send]

  --port P        REST listens on P, RTM on P + 1
  --every S       an event every S seconds, without a key pressed
  --event NAME    which one; default message:send

While it runs, type a line:

  (Enter)         one more event
  an event's name that event, as session:set_state
  gap             throws everybody out, sends messages meanwhile, waits until they are back
  clear           ends every fault
  status          connections, REST calls
  a fault's name:
${faultNames.map((name) => `    ${name.padEnd(22)}${faults[name].does}`).join('\n')}
`;
