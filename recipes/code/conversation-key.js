function withKey(item) {
  return { ...item, key: [item.provider, item.account?.id ?? '', item.conversation.id].join('/') };
}
