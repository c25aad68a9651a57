import type { Simulation } from '../simulation';
import type { UserRecord } from '../store/records';
import { found, type RestAnswer } from './answer';

/** `GET /api`: anybody may ask (app/controllers/api_controller.rb). */
export function versionPage({ version, now }: Simulation): RestAnswer {
  const timestamp = new Date(now()).toISOString().slice(0, 19).replace('T', ' ');
  return found({ version: version.version, timestamp, queue_services: 'ok', data_services: 'ok' });
}

/** app/views/api/v1/models/_user.json.jbuilder; the token it is asked with stands in it. */
export function profile({ store }: Simulation, user: UserRecord): RestAnswer {
  const { id, name, available_name, email, role, access_token, pubsub_token, availability } = user;
  const accounts = store.accounts.filter((account) => user.accounts.includes(account.id));
  return found({
    access_token,
    account_id: accounts[0]?.id ?? null,
    available_name,
    avatar_url: '',
    confirmed: true,
    display_name: null,
    message_signature: null,
    ...{ email, id },
    inviter_id: null,
    name,
    provider: 'email',
    pubsub_token,
    role,
    ui_settings: {},
    uid: email,
    type: null,
    accounts: accounts.map((account) => ({
      ...account,
      onboarding_step: null,
      active_at: null,
      role,
      permissions: [role],
      availability: 'online',
      availability_status: availability ?? 'offline',
      auto_offline: true,
      custom_role_id: null,
      custom_role: null,
    })),
  });
}
