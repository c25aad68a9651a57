function followUpNote(item, answer) {
  const { what, comment } = item.followUp;
  const body = `<b>${html(nameOf(item))}</b> ${html(what)} in ${helpdeskOf(item)}.`;
  const words = comment ? `<br>${html(comment)}` : '';
  return {
    properties: {
      hs_timestamp: item.occurredAt ?? new Date().toISOString(),
      hs_note_body: body + words + link(item),
    },
    associations: linkedTo(answer.results[0].id, 202),
  };
}
