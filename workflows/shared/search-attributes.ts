import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

/** Keyword, never Text: it is compared whole. Holds a stage or a state, nothing personal. */
export const STAGE = defineSearchAttributeKey('CaseStage', SearchAttributeType.KEYWORD);
