import type { Locale } from '../simulation';

/** Validation texts come in the account's language: programs have to look at `attributes`. */
const TEXTS: {
  readonly [L in Locale]: { readonly taken: string; readonly url: string; readonly events: string };
} = {
  en: {
    taken: 'Url has already been taken',
    url: 'Url is invalid',
    events: 'Subscriptions Invalid events',
  },
  de: {
    taken: 'Url ist bereits vergeben',
    url: 'Url ist nicht gültig',
    events: 'Subscriptions Ungültige Ereignisse',
  },
  fr: {
    taken: "Url n'est pas disponible",
    url: "Url n'est pas valide",
    events: 'Subscriptions Événements invalides',
  },
  pt_BR: {
    taken: 'Url já está em uso',
    url: 'Url não é válido',
    events: 'Subscriptions Eventos inválidos',
  },
};

export function textsIn(locale: Locale) {
  return TEXTS[locale];
}
