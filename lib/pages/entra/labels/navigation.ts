import type { Names } from '../../../guide/schema/index.ts';

/*
 * What the portal calls its screens and commands, newest wording first, as read in Microsoft's articles and live walk-throughs of
 * 2019 to 2025 in nine languages. A language whose wording is on no record is left out.
 */

export const microsoftEntraId = {
  en: ['Microsoft Entra ID', 'Azure Active Directory', 'Azure AD'],
} satisfies Names;

export const enterpriseApplications = {
  en: ['Enterprise applications', 'Enterprise apps'],
  de: ['Unternehmensanwendungen'],
  fr: ["Applications d'entreprise"],
  es: ['Aplicaciones empresariales'],
  'pt-BR': ['Aplicativos empresariais'],
  it: ['Applicazioni aziendali'],
  ja: ['エンタープライズ アプリ', 'エンタープライズ アプリケーション'],
  'zh-Hans': ['企业应用程序'],
  ko: ['엔터프라이즈 애플리케이션', '엔터프라이즈 응용 프로그램'],
} satisfies Names;

export const azureServices = { en: ['Azure services'] } satisfies Names;

export const enterpriseApplication = { en: ['Enterprise application'] } satisfies Names;

export const entraIdMenu = { en: ['Entra ID', 'Identity'] } satisfies Names;

export const applicationsMenu = { en: ['Applications'] } satisfies Names;

export const searchResources = { en: ['Search resources, services, and docs (G+/)'] } satisfies Names;

export const tenantId = { en: ['Tenant ID'] } satisfies Names;

export const add = { en: ['Add'] } satisfies Names;

export const allApplications = {
  en: ['All applications'],
  de: ['Alle Anwendungen'],
  fr: ['Toutes les applications'],
  es: ['Todas las aplicaciones'],
  'pt-BR': ['Todos os aplicativos'],
  it: ['Tutte le applicazioni'],
  ja: ['すべてのアプリケーション'],
  'zh-Hans': ['所有应用程序'],
  ko: ['모든 애플리케이션'],
} satisfies Names;

export const newApplication = {
  en: ['New application'],
  de: ['Neue Anwendung'],
  fr: ['Nouvelle application'],
  es: ['Nueva aplicación'],
  'pt-BR': ['Novo aplicativo'],
  it: ['Nuova applicazione'],
  ja: ['新しいアプリケーション'],
  'zh-Hans': ['新建应用程序'],
  ko: ['새 애플리케이션'],
} satisfies Names;

export const searchByNameOrObjectId = { en: ['Search by application name or object ID', 'Search box'] } satisfies Names;

export const addFromTheGallery = {
  en: ['Add from the gallery'],
  de: ['Aus Katalog hinzufügen'],
  fr: ['Ajouter à partir de la galerie'],
  es: ['Agregar desde la galería'],
  'pt-BR': ['Adicionar por meio da galeria'],
  it: ['Aggiungi dalla raccolta'],
  ja: ['ギャラリーから追加する'],
  'zh-Hans': ['从库中添加'],
} satisfies Names;

export const browseGallery = {
  en: ['Browse Microsoft Entra Gallery', 'Browse Microsoft Entra App gallery', 'Browse Azure AD Gallery'],
  ja: ['Azure AD ギャラリーの参照'],
  ko: ['Azure AD 갤러리 찾아보기'],
} satisfies Names;

export const searchApplication = { en: ['Search application'], ja: ['アプリケーションを検索'] } satisfies Names;

export const createYourOwnApplication = {
  en: ['Create your own application'],
  de: ['Eigene Anwendung erstellen'],
  fr: ['Créer votre propre application'],
  es: ['Cree su propia aplicación', 'Crear su propia aplicación', 'Crea tu propia aplicación'],
  'pt-BR': ['Criar seu aplicativo', 'Crie seu próprio aplicativo', 'Criar seu próprio aplicativo'],
  it: ["Crea un'applicazione personalizzata"],
  ja: ['独自のアプリケーションの作成'],
  'zh-Hans': ['创建你自己的应用程序'],
  ko: ['사용자 고유의 애플리케이션 만들기', '자신만의 애플리케이션 만들기'],
} satisfies Names;

export const nameOfYourApp = { en: ["What's the name of your app?"] } satisfies Names;

export const inputName = { en: ['Input name'] } satisfies Names;

export const whatToDoWithYourApplication = {
  en: ['What are you looking to do with your application?'],
  fr: ['Que voulez-vous faire avec votre application ?'],
  es: ['¿Cuál es el objetivo de utilizar la aplicación?'],
  'pt-BR': ['O que você deseja fazer com o seu aplicativo?'],
  it: ["Che cosa si vuole fare con l'applicazione?"],
  ko: ['애플리케이션으로 어떤 작업을 하고 싶으십니까?'],
} satisfies Names;

export const applicationProxy = {
  en: ['Configure Application Proxy for secure remote access to an on-premises application'],
  fr: ["Configurer le proxy d'application pour un accès à distance sécurisé à une application locale"],
  es: ['Configurar Application Proxy para el acceso remoto seguro a una aplicación local'],
  'pt-BR': ['Configurar o proxy de aplicativo para acesso remoto seguro a um aplicativo local'],
  it: ["Configurare il proxy applicazione per l'accesso remoto sicuro a un'applicazione locale"],
  ko: ['온-프레미스 애플리케이션에 보안 원격 액세스를 위한 애플리케이션 프록시 구성'],
} satisfies Names;

export const registerAnApplication = {
  en: [
    "Register an application to integrate with Microsoft Entra ID (App you're developing)",
    "Register an application to integrate with Azure AD (App you're developing)",
    "Register an application you're working on to integrate with Azure AD",
  ],
  de: ['Von Ihnen bearbeitete Anwendung für die Integration in Azure AD registrieren'],
  fr: ["Inscrire une application sur laquelle vous travaillez pour l'intégrer dans Azure AD"],
  es: ['Registrar una aplicación con la que está trabajando para integrarla con Azure AD'],
  'pt-BR': ['Registrar um aplicativo no qual você está trabalhando para integrar com o Azure AD'],
  it: ["Registrare l'applicazione che si sta sviluppando per integrarla con Azure AD"],
  ja: ['操作中のアプリケーションを登録して Azure AD と統合します'],
  ko: ['작업 중인 애플리케이션을 등록하여 Azure AD와 통합'],
} satisfies Names;

export const nonGallery = {
  en: [
    "Integrate any other application you don't find in the gallery (Non-gallery)",
    "Integrate any other application you don't find in the gallery",
  ],
  fr: ['Intégrer une autre application que vous ne trouvez pas dans la galerie'],
  es: ['Integrar cualquier otra aplicación que no se encuentre en la galería'],
  'pt-BR': [
    'Integrar qualquer outro aplicativo que você não encontre na galeria',
    'Integrar qualquer outro aplicativo que você não encontrar na galeria',
  ],
  it: ['Integrare qualsiasi altra applicazione non trovata nella raccolta'],
  ja: ['ギャラリーに見つからないその他のアプリケーションを統合します (ギャラリー以外)'],
  'zh-Hans': ['集成未在库中找到的任何其他应用程序(非库)'],
  ko: ['갤러리에서 찾을 수 없는 다른 애플리케이션 통합'],
} satisfies Names;

export const create = {
  en: ['Create'],
  de: ['Erstellen'],
  fr: ['Créer'],
  es: ['Crear'],
  'pt-BR': ['Criar'],
  it: ['Crea'],
  ja: ['作成'],
  'zh-Hans': ['创建'],
  ko: ['만들기'],
} satisfies Names;

export const save = {
  en: ['Save'],
  de: ['Speichern'],
  fr: ['Enregistrer'],
  es: ['Guardar'],
  'pt-BR': ['Salvar'],
  it: ['Salva'],
  ja: ['保存'],
  'zh-Hans': ['保存'],
  ko: ['저장'],
} satisfies Names;

export const edit = {
  en: ['Edit'],
  de: ['Bearbeiten'],
  fr: ['Modifier'],
  es: ['Editar'],
  'pt-BR': ['Editar'],
  it: ['Modifica'],
  ja: ['編集'],
  'zh-Hans': ['编辑'],
  ko: ['편집'],
} satisfies Names;

export const download = {
  en: ['Download'],
  de: ['Herunterladen'],
  fr: ['Télécharger'],
  es: ['Descargar'],
  'pt-BR': ['Baixar'],
  it: ['Scarica'],
  ja: ['ダウンロード'],
  'zh-Hans': ['下载'],
  ko: ['다운로드'],
} satisfies Names;

export const close = { en: ['Close'], ja: ['閉じる'] } satisfies Names;
