/** What the dialogs use of Node-RED's editor, whose own types know neither secrets nor the stack of open dialogs. */
interface Editor {
  _(key: string | readonly string[], words?: Words): string;
  readonly settings: { readonly apiRootUrl?: string; readonly httpNodeRoot?: string };
  readonly nodes: {
    node(id: unknown): EditorNode | null;
    filterNodes(filter: object): readonly EditorNode[];
  };
  readonly editor: { getEditStack(): readonly { readonly id: string }[] };
  notify(text: string, options: { readonly type: 'success' | 'error'; readonly timeout?: number }): void;
  readonly clipboard: { copyText(text: string, element: JQuery, message: string): void };
}

export type Words = Readonly<Record<string, unknown>>;

/** A node, with whatever its dialog saves: a flow written by hand may leave any field out or hold something else. */
export interface EditorNode {
  readonly id: string;
  readonly type: string;
  readonly d?: boolean;
  readonly _def: { readonly category: string; readonly set: { readonly id: string } };
  readonly credentials?: { readonly has_apiToken?: boolean; readonly apiToken?: string };
  [property: string]: unknown;
}

declare global {
  const RED: Editor;
}

/** True, or a sentence that says why not: what Node-RED wants of a validator. */
export type Validity = true | string;

export type Check = (node: EditorNode, value: string) => Validity;

export function isOpen({ id }: EditorNode): boolean {
  return RED.editor.getEditStack().some((edited) => edited.id === id);
}

/** What a field holds: nothing where the page has no such field. */
export function valueOf(field: JQuery): string {
  return String(field.val() ?? '');
}
