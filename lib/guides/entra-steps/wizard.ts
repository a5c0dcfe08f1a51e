/** The other way to add an app of the gallery with its people, as Microsoft's tutorials for gallery apps name it. */
export const configurationWizard = (source: string, date: string) => ({
  words: {
    en: 'The **Enterprise App Configuration Wizard** of the Microsoft 365 admin center adds the app, its people and their roles in one go, and links to the single sign-on pane. Come back here for that.',
    de: 'Der **Enterprise App Configuration Wizard** im Microsoft 365 Admin Center fügt die App, ihre Benutzer und deren Rollen in einem Zug hinzu und verweist auf die Seite fürs einmalige Anmelden. Kommen Sie dafür hierher zurück.',
  },
  address: 'https://portal.office.com/AdminPortal/home?Q=Docs#/azureadappintegration',
  source,
  date,
});
