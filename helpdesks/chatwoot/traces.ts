import { identifier, isObject, list, object, text, type JsonObject } from '../../core/read/read';

/** What happened to a message, read off what it left behind in it. */
export interface Trace {
  readonly what: 'removed' | 'rated' | 'answered';
  /** The rating, or the answer as a person reads it. */
  readonly value: string;
}

/**
 * An update does not say what was updated (chatwoot PR #15908). Webhooks show the message as it is now, so that each later
 * update shows the same trace again; the websocket also tells what was before.
 */
export function findTrace({ content_type, content_attributes, previous_changes }: JsonObject): Trace | null {
  const trace = readTrace(content_type, object(content_attributes));
  if (trace === null || !isObject(previous_changes)) return trace;
  const { content, content_attributes: change } = previous_changes;
  // A removal takes the text away, too.
  if (change === undefined) return trace.what === 'removed' && content !== undefined ? trace : null;
  const before = readTrace(content_type, object(list(change)[0]));
  return before?.what === trace.what && before.value === trace.value ? null : trace;
}

function readTrace(contentType: unknown, attributes: JsonObject): Trace | null {
  if (attributes.deleted === true) return { what: 'removed', value: '' };
  const { submitted_values: submitted, submitted_email } = attributes;
  if (contentType === 'input_csat') {
    if (typeof submitted !== 'object' || submitted === null) return null;
    const { rating } = object(object(submitted).csat_survey_response);
    return { what: 'rated', value: identifier(rating) ?? '' };
  }
  const answer = text(submitted_email) ?? readAnswers(list(submitted), list(attributes.items));
  return answer === null ? null : { what: 'answered', value: answer };
}

/** The titles that were picked, or what was entered into a form: of several fields each with its label. */
function readAnswers(submitted: readonly unknown[], fields: readonly unknown[]): string | null {
  const answers = submitted.map(object).flatMap(({ title, name, value }) => {
    const answer = text(title) ?? identifier(value);
    return answer === null ? [] : [{ label: findLabel(fields, name), answer }];
  });
  const showLabels = answers.length > 1;
  const lines = answers.map(({ label, answer }) =>
    showLabels && label !== null ? `${label}: ${answer}` : answer,
  );
  return text(lines.join(answers.some(({ label }) => label !== null) ? '\n' : ', '));
}

function findLabel(fields: readonly unknown[], name: unknown): string | null {
  if (text(name) === null) return null;
  return text(fields.map(object).find((field) => field.name === name)?.label) ?? text(name);
}
