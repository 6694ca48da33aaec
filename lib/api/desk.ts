import {
  beginDraftEndpoint,
  checkEntryEndpoint,
  discardDraftEndpoint,
  getDraftEndpoint,
  getEntryEndpoint,
  listDraftsEndpoint,
  saveDraftEndpoint,
} from "./draft-endpoints";
import type { GuardedEndpoint } from "./guarded-endpoint";
import {
  assignDraftEndpoint,
  commentEndpoint,
  listCommentsEndpoint,
  presenceEndpoint,
  publishDraftEndpoint,
  returnDraftEndpoint,
  submitDraftEndpoint,
  withdrawDraftEndpoint,
} from "./review-endpoints";

/** What the desk does with drafts, as the documentation lists it. */
export const deskEndpoints: readonly GuardedEndpoint[] = [
  getEntryEndpoint,
  checkEntryEndpoint,
  listDraftsEndpoint,
  beginDraftEndpoint,
  getDraftEndpoint,
  saveDraftEndpoint,
  discardDraftEndpoint,
  submitDraftEndpoint,
  withdrawDraftEndpoint,
  publishDraftEndpoint,
  returnDraftEndpoint,
  assignDraftEndpoint,
  listCommentsEndpoint,
  commentEndpoint,
  presenceEndpoint,
];
