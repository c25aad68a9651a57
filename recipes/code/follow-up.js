const stars = (count, comment) => ({ words: `${count} of 5`, isBad: count > 0 && count <= 2, comment });

// Each helpdesk tells a rating in its own way. What is not known here is never bad.
const RATINGS = {
  crisp: ({ rating }) => stars(rating?.stars, rating?.comment),
  chatwoot: ({ content_attributes: content }) => {
    const { rating, feedback_message: comment } = content?.submitted_values?.csat_survey_response ?? {};
    return stars(rating, comment);
  },
  helpcrunch: ({ rating }) => ({ words: `"${rating}"`, isBad: rating === 'poor' }),
  intercom: ({ conversation_rating: given }) => stars(given?.rating, given?.remark),
};

function followUp(item, { daysAfterBadRating, daysAfterResolved }) {
  const rating = item.kind === 'conversation.rated' ? RATINGS[item.provider]?.(item.data) : undefined;
  if (rating?.isBad) {
    const what = `rated the conversation ${rating.words}`;
    return {
      ...item,
      followUp: { what, comment: rating.comment, days: daysAfterBadRating, priority: 'HIGH' },
    };
  }
  const isResolved = item.kind === 'conversation.status_changed' && item.conversation?.status === 'resolved';
  if (!isResolved) return null;
  return {
    ...item,
    followUp: { what: 'had a conversation resolved', days: daysAfterResolved, priority: 'LOW' },
  };
}
