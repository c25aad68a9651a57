import type { INodeProperties } from 'n8n-workflow';

/** A coloured box among the parameters. Of HTML n8n's editor keeps links and lists there, and nothing else. */
export function notice(
  name: string,
  lines: readonly string[],
  displayOptions?: INodeProperties['displayOptions'],
): INodeProperties {
  return {
    displayName: lines.length > 1 ? asList(lines) : lines.join(''),
    name,
    type: 'notice',
    default: '',
    ...(displayOptions === undefined ? {} : { displayOptions }),
  };
}

export function asList(lines: readonly string[], tag: 'ul' | 'ol' = 'ul'): string {
  return `<${tag}>${lines.map((line) => `<li>${line}</li>`).join('')}</${tag}>`;
}
