/**
 * What every SAML set-up does in Entra, as functions of the service it is for. A guide strings them together, and says in `own` what
 * its sources have otherwise: conflicts, alternatives, words.
 */
export { entraAgreements } from './agreements.ts';
export { giveValues, type ServiceValue } from './basic-saml.ts';
export { takeCertificate } from './certificate.ts';
export { addEmailClaim, reviewEmailClaim } from './claims.ts';
export { createGalleryApp, createOwnApp } from './create-app.ts';
export { nameIdAgrees, setNameId } from './name-id.ts';
export { closeBasicSaml, putTestOff } from './prompts.ts';
export { at, type Own, press, type Service, type StepOf, whose } from './service.ts';
export { chooseSaml } from './sso-method.ts';
export { testInEntra } from './test-login.ts';
export { assignUsers } from './users.ts';
export { configurationWizard } from './wizard.ts';
