/** Under which name a connection keeps that the admin goes on anyway. */
export const waiver = (stepId: string): string => `${stepId}/go-on`;
