import type { NodeAPI } from '@node-red/registry';
import { readReplayWindow } from '../../core/verify/authentication';
import { eventChoices, kindsOn, type EventChoice } from '../../core/select/event-choices';
import type { OfferedFilters } from '../../core/helpdesk/filters';
import type { ItemKind } from '../../core/helpdesk/item';
import type { AuthenticationMode, Provider } from '../../core/helpdesk/provider';
import { DEFAULT_MAX_BODY_BYTES } from '../../core/settings';

/** What the editor page of one trigger knows; all of it derives from the provider. */
export interface EditorData {
  readonly label: string;
  readonly modes: readonly AuthenticationMode[];
  readonly choices: readonly EventChoice[];
  readonly kinds: readonly ItemKind[];
  /** Other filters are not shown. */
  readonly filters: OfferedFilters;
  /** Options that not every helpdesk has; others are not shown. */
  readonly options: { readonly [option: string]: boolean };
  /** Seconds; what an empty field means. */
  readonly replayWindow: number;
  readonly hasClock: boolean;
  readonly maxBodyKb: number;
  /** Filters whose values the helpdesk's API can list. */
  readonly pickers: readonly string[];
  /** Another trigger of this helpdesk listens to a socket, and so needs no URL. */
  readonly hasSocket: boolean;
  /** The helpdesk's API can register webhooks. */
  readonly canRegister: boolean;
}

export function editorData(provider: Provider): EditorData {
  return {
    label: provider.label,
    modes: provider.modes,
    choices: eventChoices(provider),
    kinds: kindsOn(provider),
    filters: provider.filters,
    options: {
      dropRepeats: provider.fingerprint !== undefined,
      foldStatusChanges: provider.statusChangeParts !== undefined,
      keepCredentials: provider.redact !== undefined,
      allowPrivateUrl: provider.registrar?.mayRefusePrivate === true,
      emitTests: provider.isTest !== undefined,
    },
    replayWindow: readReplayWindow(provider, { mode: 'signature', secrets: [] }),
    hasClock: provider.scheme.clock !== null,
    maxBodyKb: DEFAULT_MAX_BODY_BYTES / 1024,
    pickers: Object.keys(provider.api?.pickers ?? {}),
    hasSocket: provider.events.some(({ surfaces }) =>
      Object.keys(surfaces).some((surface) => !provider.webhookSurfaces.includes(surface)),
    ),
    canRegister: provider.registrar !== undefined,
  };
}

/**
 * Served to people who may see flows, at `helpdesk-triggers/<provider>` under the admin root. Made when it is asked for:
 * most hosts run without an editor that is open.
 */
export function serveEditorData(RED: NodeAPI, provider: Provider): void {
  RED.httpAdmin?.get(
    `/helpdesk-triggers/${provider.id}`,
    RED.auth.needsPermission('flows.read'),
    (_request, response) => {
      response.json(editorData(provider));
    },
  );
}
