import { followDelivery, type DeliveryPath } from './delivery-path';
import { followEvent } from './event-path';
import { countNames } from './count-names';
import { PROVIDER_IDS } from '../derive/listings';
import { countCircles, countRooms, repeatedNames } from './imports';

/** `npm run house`: how the code hangs together, in numbers. */
async function main(): Promise<void> {
  const core = countRooms('core');
  console.log(`core: ${core.rooms} rooms, ${core.arrows} arrows between them`);
  console.log(`circles of files, types included: ${countCircles()}`);
  for (const [name, paths] of repeatedNames()) console.log(`${name}: ${paths.join(', ')}`);
  for (const id of PROVIDER_IDS) {
    const groups = countNames(id);
    const files = [...groups.values()].flat().length;
    const outside = groups.get('elsewhere')?.length ?? 0;
    console.log(
      `${id}: its name stands in ${files} files, ${outside} of them outside its folders, icons and tests`,
    );
  }
  for (const path of await followDelivery()) printPath('a delivery', path);
  for (const path of await followEvent()) printPath("an event of Crisp's socket", path);
}

function printPath(what: string, { host, files }: DeliveryPath): void {
  const shared = files.filter((file) => /^(?:core|helpdesks)\//.test(file));
  console.log(`\n${host}: ${what} passes ${files.length} files, ${files.length - shared.length} of the host`);
  console.log(files.map((file) => `  ${file}`).join('\n'));
}

void main();
