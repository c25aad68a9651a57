import { followDelivery } from './delivery-path';
import { countCircles, countRooms, repeatedNames } from './imports';

/** `npm run house`: how the code hangs together, in numbers. */
async function main(): Promise<void> {
  const core = countRooms('core');
  console.log(`core: ${core.rooms} rooms, ${core.arrows} arrows between them`);
  console.log(`circles of files, types included: ${countCircles()}`);
  for (const [name, paths] of repeatedNames()) console.log(`${name}: ${paths.join(', ')}`);
  for (const { host, files } of await followDelivery()) {
    const shared = files.filter((file) => /^(?:core|helpdesks)\//.test(file));
    console.log(
      `\n${host}: a delivery passes ${files.length} files, ${files.length - shared.length} of the host`,
    );
    console.log(files.map((file) => `  ${file}`).join('\n'));
  }
}

void main();
