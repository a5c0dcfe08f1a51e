import { at, type Own, press, type Service, type StepOf } from './service.ts';

/** What shows that there is an app: each of its screens, by what bears its name. Another app has the same screens. */
const made = { any: [{ seen: 'entra/app-overview#title' }, { seen: 'entra/users#title' }, { seen: 'entra/saml-sign-on#login-url' }] };
const create = (anchor: string) =>
  at(anchor, 'Press **{label}**. It can take a minute.', 'Klicken Sie auf **{label}**. Das kann eine Minute dauern.', 60);

/** An app of one's own, outside the gallery. Holds `app-name`. */
export const createOwnApp = (service: Service, own: Own = {}): StepOf<'fill'> => ({
  id: 'create-app',
  act: 'fill',
  side: 'idp',
  page: 'entra/create-app',
  title: { en: 'Create the app in Entra', de: 'Die App in Entra anlegen' },
  what: {
    en: 'In **Enterprise applications**, create your own application, give it a name and press **Create**.',
    de: 'Legen Sie unter **Unternehmensanwendungen** eine eigene Anwendung an, geben Sie ihr einen Namen und klicken Sie auf **Erstellen**.',
  },
  why: {
    en: `The app stands for ${service.name} in your tenant. Leave the choice on **Non-gallery**: only that one offers SAML.`,
    de: `Die App steht in Ihrem Mandanten für ${service.name}. Lassen Sie die Auswahl auf **Non-gallery**: Nur sie bietet SAML.`,
  },
  minutes: 2,
  fields: [{ value: 'app-name', anchor: 'entra/create-app#name' }],
  way: [
    create('entra/create-app#create'),
    at(
      'entra/create-app#name',
      'Name the app: fill it from the panel, or type your own name.',
      'Benennen Sie die App: aus der Seitenleiste füllen oder selbst eintippen.',
    ),
  ],
  done: made,
  ...own,
});

/** The service's own entry in the gallery. The provider fixes `gallery-name`; holds `app-name`. */
export const createGalleryApp = (service: Service, own: Own = {}): StepOf<'fill'> => ({
  id: 'create-app',
  act: 'fill',
  side: 'idp',
  page: 'entra/gallery-app',
  title: { en: 'Add {gallery-name} from the gallery', de: '{gallery-name} aus dem Katalog hinzufügen' },
  what: {
    en: 'In **Enterprise applications** press **New application**. Search for `{gallery-name}`, open its tile and press **Create**.',
    de: 'Klicken Sie unter **Unternehmensanwendungen** auf **Neue Anwendung**. Suchen Sie `{gallery-name}`, öffnen Sie die Kachel und klicken Sie auf **Erstellen**.',
  },
  why: {
    en: `The app stands for ${service.name} in your tenant. From the gallery it brings ${service.name}’s patterns and claims along.`,
    de: `Die App steht in Ihrem Mandanten für ${service.name}. Aus dem Katalog bringt sie Muster und Ansprüche des Dienstes schon mit.`,
  },
  minutes: 2,
  fields: [{ value: 'app-name', anchor: 'entra/gallery-app#name' }],
  way: [
    create('entra/gallery-app#create'),
    at(
      'entra/gallery-app#name',
      'The name people will see in My Apps. Keep it, or type your own.',
      'Diesen Namen sehen die Leute in „Meine Apps“. Behalten Sie ihn, oder tippen Sie einen eigenen.',
    ),
    at('entra/gallery#tile', 'Open this tile.', 'Öffnen Sie diese Kachel.'),
    at('entra/gallery#search', 'Search for **{gallery-name}** here.', 'Suchen Sie hier **{gallery-name}**.'),
    { anchor: 'entra/enterprise-apps#new-application', words: press },
  ],
  done: made,
  ...own,
});
