function followUpTask(item, answer) {
  const { what, days, priority } = item.followUp;
  const due = new Date(Date.now() + Number(days) * 24 * 60 * 60 * 1000);
  return {
    properties: {
      hs_timestamp: due.toISOString(),
      hs_task_subject: cut(`Follow up: ${nameOf(item)} ${what}`, 200),
      hs_task_body: `From ${helpdeskOf(item)}.${link(item)}`,
      hs_task_status: 'NOT_STARTED',
      hs_task_priority: priority,
      hs_task_type: 'TODO',
    },
    associations: linkedTo(answer.results[0].id, 204),
  };
}
