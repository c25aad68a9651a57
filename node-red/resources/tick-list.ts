export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly group: string;
}

/** A row of a list to tick. */
export function addChoice(box: JQuery, row: Omit<Choice, 'group'>, checked: boolean): void {
  const { value, label, description } = row;
  const search = [label, description, value].join(' ').toLowerCase();
  const line = $('<label>').attr('data-search', search).appendTo(box);
  $('<input type="checkbox">').val(value).prop('checked', checked).appendTo(line);
  const text = $('<span>').text(label).appendTo(line);
  if (description) $('<small>').text(description).appendTo(text);
}

export function checkedIn(box: JQuery): string[] {
  return box
    .find<HTMLInputElement>('input:checked')
    .toArray()
    .map((input) => input.value);
}
