function contact(item) {
  const { email, name, phone } = item.contact;
  const [firstname, ...others] = (name ?? '').trim().split(/\s+/);
  // They replace what HubSpot has: take out those that HubSpot knows better.
  const properties = { email, firstname, lastname: others.join(' '), phone };
  const known = Object.entries(properties).filter(([, value]) => value);
  return { inputs: [{ idProperty: 'email', id: email, properties: Object.fromEntries(known) }] };
}
