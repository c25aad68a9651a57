// What Crisp knows of the visitor; it gives '' for what it does not know.
function withAddress(item, answer) {
  const { nickname, email, phone } = answer.data.meta;
  const { id = null, name = null } = item.contact ?? {};
  return {
    ...item,
    contact: { id, name: name || nickname || null, email: email || null, phone: phone || null },
  };
}
