/**
 * An address as paths are put behind it. Looking back first keeps it linear: else each slash of a run that does not
 * stand at the end would be tried as a beginning.
 */
export function withoutEndSlashes(address: string): string {
  return address.replace(/(?<!\/)\/+$/, '');
}
