// An entry is an address, or a domain with its @. An address in a chat is what the visitor typed: no proof.
function vip(item, { vips }) {
  const address = (item.contact?.email ?? '').toLowerCase();
  const entries = vips
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  const isVip = entries.some((entry) =>
    entry.startsWith('@') ? address.endsWith(entry) : address === entry,
  );
  return isVip ? item : null;
}
