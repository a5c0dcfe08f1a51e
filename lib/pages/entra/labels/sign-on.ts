import type { Names } from '../../../guide/schema/index.ts';

/*
 * Labels of the single sign-on screens. Card 1's "Sign on URL" and card 4's "Login URL" are the same words in German, Spanish,
 * Portuguese, Italian and Chinese, and the two logout addresses are alike in every language: such a label needs its card as scope.
 */

export const singleSignOn = {
  en: ['Single sign-on'],
  de: ['Einmaliges Anmelden'],
  fr: ['Authentification unique'],
  es: ['Inicio de sesión único'],
  'pt-BR': ['Logon único'],
  it: ['Single Sign-On', 'Accesso Single Sign-On'],
  ja: ['シングル サインオン'],
  'zh-Hans': ['单一登录'],
  ko: ['Single Sign-On', '싱글 사인온'],
} satisfies Names;

export const setUpSingleSignOn = {
  en: ['Set up single sign on', 'Set up single sign-on'],
  ja: ['シングル サインオンの設定'],
  'zh-Hans': ['设置单一登录'],
} satisfies Names;

export const selectMethod = {
  en: ['Select a single sign-on method'],
  de: ['SSO-Methode auswählen'],
  fr: ["Sélectionner une méthode d'authentification unique"],
  es: ['Seleccione un método de inicio de sesión único'],
  'pt-BR': ['Escolher um método de logon único'],
  it: ['Selezionare un metodo di accesso Single Sign-On'],
  ja: ['シングル サインオン方式の選択'],
  'zh-Hans': ['选择单一登录方法'],
} satisfies Names;

export const saml = { en: ['SAML'] } satisfies Names;

export const samlBasedSignOn = {
  en: ['SAML-based Sign-on'],
  ja: ['SAML ベースのサインオン'],
  ko: ['SAML 기반 로그온'],
} satisfies Names;

export const setUpWithSaml = {
  en: ['Set up Single Sign-On with SAML'],
  de: ['Einmaliges Anmelden (SSO) mit SAML einrichten'],
  fr: ["Configurer l'authentification unique avec SAML"],
  es: ['Configurar el inicio de sesión único con SAML'],
  'pt-BR': ['Configurar o Logon Único com SAML', 'Configurar Logon Único com SAML'],
  it: ["Configura l'accesso Single Sign-On con SAML"],
  ja: [
    'SAML でシングル サインオンをセットアップします',
    'SAML によるシングル サインオンのセットアップ',
    'SAML でのシングル サインオンの設定',
  ],
  'zh-Hans': ['使用 SAML 设置单一登录', '设置 SAML 单一登录'],
  ko: ['SAML로 Single Sign-On 설정'],
} satisfies Names;

export const basicSamlConfiguration = {
  en: ['Basic SAML Configuration'],
  de: ['Grundlegende SAML-Konfiguration'],
  fr: ['Configuration SAML de base'],
  es: ['Configuración básica de SAML'],
  'pt-BR': ['Configuração Básica de SAML'],
  it: ['Configurazione SAML di base'],
  ja: ['基本的な SAML 構成'],
  'zh-Hans': ['基本 SAML 配置'],
  ko: ['기본 SAML 구성'],
} satisfies Names;

export const identifier = {
  en: ['Identifier (Entity ID)', 'Identifier'],
  de: ['Bezeichner (Entitäts-ID)', 'Bezeichner'],
  fr: ["Identificateur (ID d'entité)", 'Identificateur'],
  es: ['Identificador (id. de entidad)', 'Identificador'],
  'pt-BR': ['Identificador (ID da Entidade)', 'Identificador'],
  it: ['Identificatore (ID entità)', 'Identificatore'],
  ja: ['識別子 (エンティティ ID)', '識別子'],
  'zh-Hans': ['标识符(实体 ID)', '标识符'],
  ko: ['ID(엔터티 ID)', '식별자'],
} satisfies Names;

export const replyUrl = {
  en: ['Reply URL (Assertion Consumer Service URL)', 'Reply URL'],
  de: ['Antwort-URL (Assertionsverbraucherdienst-URL)', 'Antwort-URL'],
  fr: ['URL de réponse (URL Assertion Consumer Service)', 'URL de réponse'],
  es: ['URL de respuesta (URL del Servicio de consumidor de aserciones)', 'URL de respuesta'],
  'pt-BR': ['URL de resposta (URL do Serviço do Consumidor de Declaração)', 'URL de resposta'],
  it: ['URL di risposta (URL del servizio consumer di asserzione)', 'URL di risposta'],
  ja: ['応答 URL (Assertion Consumer Service URL)', '応答 URL'],
  'zh-Hans': ['回复 URL(断言使用者服务 URL)', '回复 URL'],
  ko: ['회신 URL', '응답 URL'],
} satisfies Names;

export const addIdentifier = { en: ['Add identifier'], ja: ['識別子の追加'] } satisfies Names;
export const addReplyUrl = { en: ['Add reply URL'], ja: ['応答 URL の追加'] } satisfies Names;
export const enterAnIdentifier = { en: ['Enter an identifier'] } satisfies Names;
export const enterAReplyUrl = { en: ['Enter a reply URL'] } satisfies Names;
export const enterASignOnUrl = { en: ['Enter a sign on URL'] } satisfies Names;

export const signOnUrl = {
  en: ['Sign on URL', 'Sign on URL (Optional)'],
  de: ['Anmelde-URL'],
  fr: ["URL d'authentification", 'URL de connexion'],
  es: ['URL de inicio de sesión'],
  'pt-BR': ['URL de Logon'],
  it: ['URL di accesso'],
  ja: ['サインオン URL'],
  'zh-Hans': ['登录 URL'],
  ko: ['로그온 URL'],
} satisfies Names;

export const relayState = {
  en: ['Relay State', 'Relay State (Optional)'],
  de: ['Relayzustand'],
  fr: ['État de relais'],
  it: ["Stato dell'inoltro"],
  ja: ['リレー状態'],
  'zh-Hans': ['中继状态'],
  ko: ['릴레이 상태'],
} satisfies Names;

export const logoutUrl = {
  en: ['Logout URL', 'Logout Url', 'Logout Url (Optional)'],
  de: ['Abmelde-URL'],
  fr: ['URL de déconnexion'],
  es: ['URL de cierre de sesión'],
  it: ['URL di disconnessione'],
  ja: ['ログアウト URL'],
  'zh-Hans': ['注销 URL'],
  ko: ['로그아웃 URL'],
} satisfies Names;

export const attributesAndClaims = {
  en: ['Attributes & Claims', 'User Attributes & Claims'],
  de: ['Benutzerattribute und Ansprüche'],
  fr: ['Attributs utilisateur et revendications'],
  es: ['Atributos y notificaciones de usuario'],
  'pt-BR': ['Declarações e Atributos do Usuário'],
  it: ['Attributi e attestazioni utente'],
  ja: ['属性とクレーム', 'ユーザー属性とクレーム'],
  'zh-Hans': ['属性和声明', '用户属性和声明'],
  ko: ['사용자 특성 및 클레임'],
} satisfies Names;

export const uniqueUserIdentifier = {
  en: ['Unique User Identifier', 'Unique User Identifier (Name ID)'],
  de: ['Eindeutige Benutzer-ID (Namens-ID)'],
  fr: ["Identificateur unique de l'utilisateur (ID de nom)"],
  it: ['Identificatore utente univoco (ID nome)'],
  ja: ['一意のユーザー識別子 (名前 ID)'],
  'zh-Hans': ['唯一的用户标识符(名称 ID)'],
  ko: ['고유한 사용자 ID(이름 ID)'],
} satisfies Names;

export const samlSigningCertificate = {
  en: ['SAML Signing Certificate'],
  de: ['SAML-Signaturzertifikat'],
  fr: ['Certificat de signature SAML'],
  es: ['Certificado de firma de SAML'],
  'pt-BR': ['Certificado de Autenticação SAML'],
  it: ['Certificato di firma SAML'],
  ja: ['SAML 署名証明書'],
  'zh-Hans': ['SAML 签名证书'],
  ko: ['SAML 서명 인증서'],
} satisfies Names;

/** The card's title; the pane behind it is still called after the signing certificate. */
export const samlCertificates = {
  en: ['SAML Certificates', 'SAML Signing Certificate'],
  de: samlSigningCertificate.de,
  fr: samlSigningCertificate.fr,
  es: samlSigningCertificate.es,
  'pt-BR': samlSigningCertificate['pt-BR'],
  it: samlSigningCertificate.it,
  ja: ['SAML 証明書', 'SAML 署名証明書'],
  'zh-Hans': ['SAML 证书', 'SAML 签名证书'],
  ko: ['SAML 인증서', 'SAML 서명 인증서'],
} satisfies Names;

export const tokenSigningCertificate = { en: ['Token signing certificate'] } satisfies Names;
export const status = { en: ['Status'] } satisfies Names;
export const thumbprint = { en: ['Thumbprint'] } satisfies Names;
export const expiration = { en: ['Expiration'] } satisfies Names;
export const notificationEmail = { en: ['Notification Email'] } satisfies Names;

export const certificateBase64 = {
  en: ['Certificate (Base64)'],
  de: ['Zertifikat (Base64)'],
  fr: ['Certificat (Base64)'],
  es: ['Certificado (Base64)'],
  'pt-BR': ['Certificado (Base64)'],
  it: ['Certificato (Base64)'],
  ja: ['証明書 (Base64)'],
  'zh-Hans': ['证书(Base64)'],
  ko: ['인증서(Base64)'],
} satisfies Names;

export const certificateRaw = { en: ['Certificate (Raw)'], ja: ['証明書 (未加工)'] } satisfies Names;

export const federationMetadataXml = {
  en: ['Federation Metadata XML'],
  de: ['Verbundmetadaten-XML'],
  fr: ['XML de métadonnées de fédération'],
  es: ['XML de metadatos de federación'],
  it: ['XML metadati federazione'],
  ja: ['フェデレーション メタデータ XML'],
  'zh-Hans': ['联合元数据 XML'],
  ko: ['페더레이션 메타데이터 XML'],
} satisfies Names;

export const appFederationMetadataUrl = {
  en: ['App Federation Metadata Url'],
  de: ['App-Verbundmetadaten-URL'],
  fr: ["URL des métadonnées de fédération de l'application"],
  it: ["URL dei metadati della federazione dell'app"],
  ja: ['アプリのフェデレーション メタデータ URL'],
  'zh-Hans': ['应用联合元数据 URL'],
  ko: ['앱 페더레이션 메타데이터 URL'],
} satisfies Names;

export const setUpApp = {
  en: ['Set up {app-name}'],
  de: ['{app-name} einrichten'],
  fr: ['Configurer {app-name}'],
  es: ['Configurar {app-name}'],
  'pt-BR': ['Configurar o {app-name}'],
  it: ['Configura {app-name}'],
  ja: ['{app-name} のセットアップ'],
  'zh-Hans': ['设置 {app-name}'],
  ko: ['{app-name} 설정'],
} satisfies Names;

export const configurationUrls = { en: ['Configuration URLs'], ja: ['構成URL'] } satisfies Names;

export const loginUrl = {
  en: ['Login URL'],
  de: ['Anmelde-URL'],
  fr: ['URL de connexion'],
  es: ['URL de inicio de sesión'],
  'pt-BR': ['URL de Logon'],
  it: ['URL di accesso'],
  ja: ['ログイン URL'],
  'zh-Hans': ['登录 URL'],
  ko: ['로그인 URL'],
} satisfies Names;

export const entraIdentifier = {
  en: ['Microsoft Entra Identifier', 'Azure AD Identifier'],
  de: ['Azure AD-Bezeichner'],
  fr: ['Identificateur Azure AD'],
  es: ['Identificador de Azure AD'],
  'pt-BR': ['Identificador do Azure AD'],
  it: ['Identificatore Azure AD'],
  ja: ['Microsoft Entra 識別子', 'Azure AD 識別子'],
  'zh-Hans': ['Azure AD 标识符'],
  ko: ['Azure AD 식별자'],
} satisfies Names;

export const stepByStepInstructions = {
  en: ['View step-by-step instructions'],
  de: ['Schrittanleitung anzeigen'],
  ja: ['ステップ バイ ステップの手順を表示'],
  'zh-Hans': ['查看分步说明'],
} satisfies Names;

export const test = {
  en: ['Test'],
  de: ['Testen'],
  fr: ['Test'],
  ja: ['テスト'],
  'zh-Hans': ['测试'],
  ko: ['테스트'],
} satisfies Names;

export const testThisApplication = {
  en: ['Test this application'],
  es: ['Probar esta aplicación'],
  'pt-BR': ['Testar este aplicativo'],
  ja: ['このアプリケーションをテスト'],
  'zh-Hans': ['测试此应用程序'],
} satisfies Names;

export const testSignIn = { en: ['Test sign in'] } satisfies Names;

export const testSingleSignOnWithApp = {
  en: ['Test single sign-on with {app-name}', 'Test single sign-on'],
  ja: ['{app-name}でシングルサインオンをTest'],
} satisfies Names;

export const noIllTestLater = { en: ["No, I'll test later"], ja: ['いいえ、後でtestします'] } satisfies Names;
