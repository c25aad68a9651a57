/** What n8n makes of an expression that is all of a value, with these parameters of the node. */
export function evaluate(expression: unknown, $parameter: Readonly<Record<string, unknown>>): unknown {
  const [, code = ''] = /^=\{\{(.*)\}\}$/s.exec(String(expression)) ?? [];
  return new Function('$parameter', `return (${code});`)($parameter) as unknown;
}
