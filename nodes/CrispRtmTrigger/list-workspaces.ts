import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { createPlan } from '../../helpdesks/crisp/rtm/plan';
import { pathPart } from '../../core/read/path-part';
import { isObject, list, object, text, type JsonObject } from '../../core/read/read';
import { readCredential } from './read-credential';

/** A plugin's development token has 500 REST calls a day: a look at the list must not cost many of them. */
const MAX_NAMES = 10;
const MAX_PAGES = 5;

/**
 * The workspaces that the token reaches. Read through n8n's own request helper and not, as in Node-RED, by the
 * core: only the helper obeys the proxy and the protected networks that n8n was set up with.
 */
export async function listWebsites(context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  const ids = await reachedWebsites(context);
  const named = await Promise.all(ids.slice(0, MAX_NAMES).map((id) => nameWebsite(context, id)));
  return [...named, ...ids.slice(MAX_NAMES).map((id) => ({ name: id, value: id }))];
}

/** The inboxes of the chosen workspaces, or of the first ones. */
export async function listInboxes(context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  const chosen = list(context.getCurrentNodeParameter('websites')).filter((id) => typeof id === 'string');
  const websites = chosen.length > 0 ? chosen : await reachedWebsites(context);
  const found = await Promise.all(
    websites
      .slice(0, MAX_NAMES)
      .map((website) => get(context, `/website/${pathPart(website)}/inboxes/list/1`)),
  );
  return found.flatMap(list).map(object).flatMap(toOption);
}

async function reachedWebsites(context: ILoadOptionsFunctions): Promise<readonly string[]> {
  const { tier, websiteId } = await context.getCredentials('crispRtmApi');
  if (tier === 'website') return [String(websiteId ?? '')].filter((id) => id !== '');
  // A user token's workspaces are not listed anywhere that is documented: they are entered by id.
  if (tier === 'user') return [];
  const ids = new Set<string>();
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const before = ids.size;
    for (const each of list(await get(context, `/plugin/connect/websites/all/${page}`))) {
      const id = text(object(each).website_id);
      if (id !== null) ids.add(id);
    }
    if (ids.size === before) break;
  }
  return [...ids];
}

/** By its id where the token lacks the scope to ask for the name. */
async function nameWebsite(context: ILoadOptionsFunctions, id: string): Promise<INodePropertyOptions> {
  try {
    const { name, domain } = object(await get(context, `/website/${pathPart(id)}`));
    return { name: text(name) ?? id, value: id, description: text(domain) ?? id };
  } catch {
    return { name: id, value: id };
  }
}

function toOption({ inbox_id, name, emoji }: JsonObject): INodePropertyOptions[] {
  const id = text(inbox_id);
  if (id === null) return [];
  const label = [text(emoji), text(name)].filter((part) => part !== null).join(' ');
  return [{ name: label === '' ? id : label, value: id }];
}

async function get(context: ILoadOptionsFunctions, path: string): Promise<unknown> {
  // Refuses any host but Crisp's and, where that is allowed, this machine.
  const { apiUrl } = createPlan(readCredential(await context.getCredentials('crispRtmApi')));
  const body: unknown = await context.helpers.httpRequestWithAuthentication.call(context, 'crispRtmApi', {
    url: `${apiUrl}${path}`,
    json: true,
    disableFollowRedirect: true,
  });
  return isObject(body) ? body.data : undefined;
}
