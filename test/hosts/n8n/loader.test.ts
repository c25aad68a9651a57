import { join } from 'node:path';
import { PackageDirectoryLoader } from 'n8n-core';
import { providers, type Provider } from '../../../library';

/** n8n's own loader, on the built package as it lies here: quick, and the first to say what n8n will not take. */
test('n8n loads every trigger and credential, with icons and search words', async () => {
  const loader = new PackageDirectoryLoader(join(__dirname, '../../..'));
  await loader.loadAll();

  const { nodes, credentials } = loader.types;
  // With a capital letter at the beginning, as n8n's rules want it.
  const webhooks = Object.values(providers).map(
    ({ label }) => `${label.charAt(0).toUpperCase()}${label.slice(1)} Trigger`,
  );
  const names = nodes.map(({ displayName }) => displayName);
  expect(names.sort()).toEqual([...webhooks, 'Crisp RTM Trigger', 'Chatwoot Realtime Trigger'].sort());
  // One for each, and a second one for those that can be registered at.
  const registrars = Object.values<Provider>(providers).filter(({ registrar }) => registrar !== undefined);
  expect(credentials).toHaveLength(nodes.length + registrars.length);
  for (const { iconUrl, codex, group } of nodes) {
    expect(iconUrl).toEqual({
      light: expect.stringMatching(/\.svg$/),
      dark: expect.stringMatching(/\.svg$/),
    });
    expect(codex?.alias).toEqual(expect.arrayContaining(['helpdesk']));
    expect(group).toEqual(['trigger']);
  }
  for (const { iconUrl } of credentials) expect(iconUrl).toBeDefined();
});
