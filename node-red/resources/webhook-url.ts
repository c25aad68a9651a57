import { PATH } from './checks';
import { isPrivateAddress } from '../../core/read/private-address';
import { valueOf, type EditorNode } from './red';
import { say } from './texts';

/** A name nobody guesses. */
export function randomName(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** Whoever knows the URL may send, even if only to be refused. */
export function newPath(provider: string): string {
  return `helpdesk/${provider}/${randomName(6)}`;
}

/** Where the helpdesk finds the path: below the account's public address, or else where this page came from. */
function publicUrl(path: string): string {
  const account = RED.nodes.node($('#node-input-account').val());
  const isAutomatic = $('#node-input-registration').val() === 'automatic';
  const here = isAutomatic ? '' : new URL(RED.settings.apiRootUrl || location.href, location.href).origin;
  const address = account?.publicAddress || here;
  if (!address) return '';
  return [address, RED.settings.httpNodeRoot || '', path]
    .map((part) => String(part).replace(/^\/+|(?<!\/)\/+$/g, ''))
    .filter(Boolean)
    .join('/');
}

/** @returns what to call once it is known whether another trigger needs no URL */
export function prepareUrl(node: EditorNode, provider: string): (hasSocket: boolean) => void {
  let wayOut = 'hint.tunnel';
  const path = $('#node-input-path');
  const show = () => {
    const isPath = PATH.test(valueOf(path));
    const url = isPath ? publicUrl(valueOf(path)) : '';
    $('#helpdesk-url')
      .val(url)
      .attr({ placeholder: isPath ? say(node, 'hint.noUrl') : '', title: url });
    const host = url && new URL(url).hostname;
    const isPrivate = isPrivateAddress(url);
    $('#helpdesk-url-loopback').text(isPrivate ? say(node, wayOut, { host }) : '');
  };
  path.on('input change', show);
  $('#node-input-account, #node-input-registration').on('change', show);
  show();
  $('#helpdesk-path-new').on('click', () => path.val(newPath(provider)).trigger('change'));
  $<HTMLInputElement>('#helpdesk-url').on('focus', function () {
    this.select();
  });
  $('#helpdesk-url-copy').on('click', () => {
    RED.clipboard.copyText(valueOf($('#helpdesk-url')), $('#helpdesk-url-copy'), say(node, 'label.copied'));
  });
  return (hasSocket) => {
    if (hasSocket) wayOut = 'hint.socket';
    show();
  };
}
