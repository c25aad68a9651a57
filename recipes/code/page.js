function page(item) {
  const { contact, conversation } = item;
  return {
    event_action: 'trigger',
    // One alert per conversation: PagerDuty adds further messages to it while it is open.
    dedup_key: [item.provider, item.account?.id ?? '', conversation.id].join('/').slice(0, 255),
    payload: {
      summary: cut(`VIP ${nameOf(item)} in ${helpdeskOf(item)}: ${wordsOf(item)}`, 1024),
      source: helpdeskOf(item),
      severity: 'critical',
      timestamp: item.occurredAt ?? new Date().toISOString(),
      custom_details: { name: nameOf(item), email: contact.email, phone: contact.phone },
    },
    links: conversation.url ? [{ href: conversation.url, text: 'Open the conversation' }] : [],
  };
}
