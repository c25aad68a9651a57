function note(item, answer) {
  const body = `<b>${html(nameOf(item))}</b> wrote in ${helpdeskOf(item)}:<br>${html(wordsOf(item))}`;
  return {
    properties: {
      hs_timestamp: item.occurredAt ?? new Date().toISOString(),
      hs_note_body: body + link(item),
    },
    associations: linkedTo(answer.results[0].id, 202),
  };
}
