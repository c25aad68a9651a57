/** Of an address, with its port: `desk.example.com:8080`; the text itself where it is no address. */
export function hostOf(address: string): string {
  return URL.parse(address)?.host ?? address;
}
