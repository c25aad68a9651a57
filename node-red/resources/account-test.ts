import { valueOf, type EditorNode } from './red';
import { say } from './texts';

interface Works {
  readonly code: string;
}

interface WorksNot {
  readonly detail?: string;
}

/** The button that tries an account with what stands in its dialog, before anything is deployed. */
export function prepareTest(node: EditorNode, fields: readonly string[]): void {
  const button = $('#helpdesk-test');
  const place = $('#helpdesk-test-verdict');
  const show = (text: string, look: string) =>
    place.text(text).removeClass('helpdesk-good helpdesk-bad').addClass(look);
  button.on('click', () => {
    button.prop('disabled', true);
    show(say(node, 'label.testing'), '');
    const asked: JQuery.jqXHR<Works> = $.ajax({
      url: `helpdesk-triggers/${node.type.replaceAll(' ', '-')}/${encodeURIComponent(node.id)}/test`,
      type: 'POST',
      contentType: 'application/json',
      data: JSON.stringify(Object.fromEntries(fields.map((name) => [name, enteredIn(name)]))),
    });
    asked
      .always(() => button.prop('disabled', false))
      .then(
        ({ code }) => show(say(node, `accountTest.${code}`), 'helpdesk-good'),
        ({ responseJSON }: JQuery.jqXHR) => {
          const { detail = say(node, 'accountTest.failed') } = (responseJSON ?? {}) as WorksNot;
          show(detail, 'helpdesk-bad');
        },
      );
  });
  for (const name of fields) $(`#node-config-input-${name}`).on('input change', () => show('', ''));
}

function enteredIn(name: string): string {
  const field = $(`#node-config-input-${name}`);
  return field.is(':checkbox') ? String(field.prop('checked')) : valueOf(field);
}
