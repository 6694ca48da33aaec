import type { GuardedEndpoint } from "./guarded-endpoint";
import {
  changePasswordEndpoint,
  createTokenEndpoint,
  endSessionEndpoint,
  listSessionsEndpoint,
  listTokensEndpoint,
  revokeTokenEndpoint,
} from "./own-account-endpoints";
import {
  createPasswordResetEndpoint,
  listPasswordResetsEndpoint,
  resetPasswordEndpoint,
  revokePasswordResetEndpoint,
} from "./password-reset-endpoints";
import {
  acceptInvitationEndpoint,
  inviteEndpoint,
  listInvitationsEndpoint,
  listUsersEndpoint,
  revokeInvitationEndpoint,
  updateUserEndpoint,
} from "./people-endpoints";
import { getSessionEndpoint, signInEndpoint, signOutEndpoint } from "./session-endpoints";

/** What there is about accounts, as the documentation lists it. */
export const accountEndpoints: readonly GuardedEndpoint[] = [
  getSessionEndpoint,
  signInEndpoint,
  signOutEndpoint,
  listSessionsEndpoint,
  endSessionEndpoint,
  changePasswordEndpoint,
  listTokensEndpoint,
  createTokenEndpoint,
  revokeTokenEndpoint,
  acceptInvitationEndpoint,
  listInvitationsEndpoint,
  inviteEndpoint,
  revokeInvitationEndpoint,
  listPasswordResetsEndpoint,
  createPasswordResetEndpoint,
  revokePasswordResetEndpoint,
  resetPasswordEndpoint,
  listUsersEndpoint,
  updateUserEndpoint,
];
