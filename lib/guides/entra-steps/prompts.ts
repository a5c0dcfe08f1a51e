import { at, type Service, whose } from './service.ts';

/** The prompt that follows a save lies over the page: it is put aside before anything behind it is pointed at. */
export const putTestOff = (service: Service) =>
  at(
    'entra/test-prompt#later',
    `Not yet: choose **{label}**. ${whose(service).en} side comes first.`,
    `Noch nicht: Wählen Sie **{label}**. Erst kommt ${whose(service).de} Seite.`,
  );

/** A Save that is not seen may be folded away behind the toolbar's "…", which no source names: then nothing is known to be saved. */
export const closeBasicSaml = {
  ...at('entra/basic-saml#close', 'Saved. Close this pane.', 'Gespeichert. Schließen Sie diesen Bereich.'),
  after: 'entra/basic-saml#save',
};
