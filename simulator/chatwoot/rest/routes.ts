import { contactRoutes } from './contacts';
import { conversationRoutes } from './conversations';
import { messageRoutes } from './messages';
import type { Route } from './route';
import { webhookRoutes } from './webhooks';
import { workspaceRoutes } from './workspace';

/** Below `/api/v1/accounts/:account`; anything else is 404. */
export const routes: readonly Route[] = [
  ...webhookRoutes,
  ...workspaceRoutes,
  ...conversationRoutes,
  ...messageRoutes,
  ...contactRoutes,
];
