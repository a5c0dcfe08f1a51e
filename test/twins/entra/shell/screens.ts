/** Titles, menus and hashes of the screens. */
import type { Screen } from '../../switches.ts';
import type { AppView, ScreenParams, UserView } from '../protocol.ts';
import { appHash, bladeNames, peopleHash, personHash } from '../protocol.ts';
import { api, currentSession, text } from './portal.ts';
import type { MenuSpec } from './resource-menu.ts';
import { appMenu, listMenu, tenantMenu } from './resource-menu.ts';
import type { Surface } from './surface.ts';

const iam = '#view/Microsoft_AAD_IAM';
export const tenantHash = `${iam}/ActiveDirectoryMenuBlade/~/Overview`;
export const listHash = `${iam}/StartboardApplicationsMenuBlade/~/AppAppsPreview`;
export const galleryHash = `${iam}/AppGalleryBladeV2`;

export function appOf(objectId = ''): Promise<AppView> {
  return api<AppView>(`apps/${objectId}`);
}

/** How the single sign-on item spells its mode in the hash. */
export function signOnHash(app: { objectId: string; appId: string }, mode: string): string {
  return `${appHash('SignOn', app)}/preferredSingleSignOnMode/${mode}/servicePrincipalType/Application/fromNav/`;
}

export async function hashOf(screen: Screen, params: ScreenParams): Promise<string> {
  switch (screen) {
    case 'tenantOverview':
      return tenantHash;
    case 'appList':
      return listHash;
    case 'gallery':
      return galleryHash;
    case 'people':
      return peopleHash;
    case 'person':
      return personHash({ objectId: params.userId ?? '' });
    case 'appOverview':
      return appHash('Overview', await appOf(params.objectId));
    case 'usersAndGroups':
      return appHash('Users', await appOf(params.objectId));
    case 'samlSignOn': {
      const app = await appOf(params.objectId);
      return signOnHash(app, app.ssoMode === 'saml' ? 'saml' : '~null');
    }
    default: {
      const values = Object.entries(params).filter(([, value]) => typeof value === 'string');
      const tail = values.map(([name, value]) => `/${name}/${encodeURIComponent(String(value))}`).join('');
      return `${iam}/${bladeNames[screen]}${tail}`;
    }
  }
}

interface Titles {
  readonly title: string;
  readonly subtitle: string;
}

export async function titleOf(screen: Surface['screen'], params: ScreenParams): Promise<Titles> {
  const { tenant } = currentSession();
  const ofApp = async (key: Parameters<typeof text>[0]) => {
    const app = await appOf(params.objectId);
    return { title: `${app.name} | ${text(key)}`, subtitle: text('enterpriseApp') };
  };
  const plain = (title: string, subtitle = '') => ({ title, subtitle });
  switch (screen) {
    case 'home':
      return plain(text('home'));
    case 'nothing':
      return plain('404', '');
    case 'tenantOverview':
      return plain(`${tenant.name} | ${text('overview')}`, text('entraId'));
    case 'appList':
      return plain(`${text('enterpriseApplications')} | ${text('allApplications')}`, tenant.name);
    case 'people':
      return plain(`${text('users')} | ${text('allUsers')}`, tenant.name);
    case 'person':
      return plain((await api<UserView>(`users/${params.userId}`)).displayName, text('user'));
    case 'gallery':
      return plain(text('browseGallery'), tenant.name);
    case 'galleryApp': {
      const { templates } = { templates: await api<{ id: string; name: string }[]>('templates') };
      return plain(templates.find(({ id }) => id === params.templateId)?.name ?? '');
    }
    case 'createApp':
      return plain(text('createYourOwn'));
    case 'appOverview':
      return ofApp('overview');
    case 'usersAndGroups':
      return ofApp('usersAndGroups');
    case 'properties':
      return ofApp('properties');
    case 'addAssignment':
      return plain(text('addAssignment'), tenant.name);
    case 'picker':
      return plain(text('usersAndGroups'));
    case 'ssoMethod':
      return ofApp('singleSignOn');
    case 'samlSignOn':
      return ofApp('samlSignOn');
    case 'basicSaml':
      return plain(text('basicSaml'));
    case 'claims':
      return plain(text('attributesClaims'));
    case 'manageClaim':
      return plain(text('manageClaim'));
    case 'signingCertificate':
      return plain(text('signingCertificate'));
    case 'testSignOn': {
      const app = await appOf(params.objectId);
      return plain(text('testWith', { app: app.name }));
    }
  }
}

const appItems: Readonly<Partial<Record<Surface['screen'], string>>> = {
  appOverview: 'Overview', usersAndGroups: 'Users', ssoMethod: 'SignOn', samlSignOn: 'SignOn', properties: 'Properties',
};

export async function menuOf(screen: Surface['screen'], params: ScreenParams): Promise<{ name: string; spec: MenuSpec; selected: string } | undefined> {
  if (screen === 'tenantOverview') return { name: currentSession().tenant.name, spec: tenantMenu(tenantHash, listHash, peopleHash), selected: 'Overview' };
  if (screen === 'appList') return { name: text('enterpriseApplications'), spec: listMenu(listHash), selected: 'AppAppsPreview' };
  const selected = appItems[screen];
  if (!selected) return undefined;
  const app = await appOf(params.objectId);
  const spec = appMenu((item) => (item === 'SignOn' ? signOnHash(app, app.ssoMode === 'saml' ? 'saml' : '~null') : appHash(item, app)));
  return { name: app.name, spec, selected };
}
