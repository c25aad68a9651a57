import type { Recipe, Setting, Step } from '../recipe';
import type { NodeRedAuthentication } from '../services';

export interface Variable {
  readonly name: string;
  readonly value: string;
  readonly type: 'cred' | 'str' | 'env';
}

/** What a person fills in at the tab: settings first, then secrets, then what is made of them. */
export function listVariables({ settings, steps }: Recipe): readonly Variable[] {
  const services = new Set(steps.flatMap(asksFor));
  const all = [...services];
  return [
    ...(settings?.values ?? []).map((setting) => ({
      name: variableName(setting),
      value: setting.value,
      type: 'str' as const,
    })),
    ...all.flatMap(({ secrets }) => secrets.map((name) => ({ name, value: '', type: 'cred' as const }))),
    ...all.flatMap(({ derived = {} }) =>
      Object.entries(derived).map(([name, value]) => ({ name, value, type: 'env' as const })),
    ),
  ];
}

function asksFor(step: Step): readonly NodeRedAuthentication[] {
  if (step.kind === 'slack-proof') return [{ secrets: ['SLACK_SIGNING_SECRET'] }];
  return step.kind === 'request' ? [step.to.nodeRed] : [];
}

/** `daysAfterResolved` is `DAYS_AFTER_RESOLVED`. */
export function variableName({ name }: Setting): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
