import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { providers, type ProviderId } from '../../../library';
import { renderType } from '../../../tools/derive/node-red-page';

const FOLDER = join(__dirname, '../../../node-red');

test.each(Object.keys(providers) as ProviderId[])(
  '%s: its pages offer a registration if its API can',
  (id) => {
    const can = providers[id].registrar !== undefined;
    expect(renderType(`${id}-webhook`).includes('allowPrivateUrl: {')).toBe(can);
    expect(renderType(`${id}-account`).includes('id="node-config-input-publicAddress"')).toBe(can);
  },
);

test.each(readdirSync(join(FOLDER, 'host/registration/locales')))(
  '%s has a short word for every problem',
  (file) => {
    const { trouble } = JSON.parse(readFileSync(join(FOLDER, 'host/registration/locales', file), 'utf8'));
    const source = readFileSync(join(FOLDER, '../core/helpdesk/registration.ts'), 'utf8');
    const [, codes = ''] = /type RegistrationProblemCode =([\s\S]*?);/.exec(source) ?? [];
    const listed = [...codes.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code);
    expect(listed.length).toBeGreaterThan(10);
    expect(Object.keys(trouble).sort()).toEqual(listed.sort());
  },
);
