import type { Names } from '../../../guide/schema/index.ts';

/** Labels of the claims screens and of the certificate pane. */

export const addNewClaim = {
  en: ['Add new claim'],
  de: ['Neuen Anspruch hinzufügen'],
  fr: ['Ajouter une nouvelle revendication'],
  es: ['Agregar nueva notificación'],
  'pt-BR': ['Adicionar nova declaração'],
  ja: ['新しいクレームの追加'],
} satisfies Names;

export const manageClaim = {
  en: ['Manage claim', 'Manage user claims'],
  de: ['Anspruch verwalten', 'Benutzeransprüche verwalten'],
  es: ['Administrar notificaciones', 'Administrar las notificaciones del usuario'],
  'pt-BR': ['Gerenciar declaração', 'Gerenciar declarações de usuário'],
  ja: ['要求の管理', 'ユーザー クレームの管理'],
} satisfies Names;

export const additionalClaims = { en: ['Additional claims'], ja: ['追加の要求'] } satisfies Names;

export const namespace = {
  en: ['Namespace'],
  de: ['Namespace'],
  fr: ['Namespace'],
  es: ['Espacio de nombres'],
  'pt-BR': ['Namespace'],
  ja: ['名前空間'],
} satisfies Names;

export const source = {
  en: ['Source'],
  de: ['Quelle'],
  fr: ['Source'],
  es: ['Origen'],
  'pt-BR': ['Origem'],
  ja: ['ソース'],
} satisfies Names;

export const attribute = { en: ['Attribute'] } satisfies Names;

export const sourceAttribute = {
  en: ['Source attribute'],
  de: ['Quellattribut'],
  es: ['Atributo de origen'],
  'pt-BR': ['Atributo de origem'],
  ja: ['ソース属性'],
  'zh-Hans': ['源属性'],
} satisfies Names;

export const transformation = {
  en: ['Transformation'],
  de: ['Transformation'],
  es: ['Transformación'],
  'pt-BR': ['Transformação'],
  ja: ['変換'],
} satisfies Names;

export const nameIdentifierFormat = {
  en: ['Choose name identifier format', 'Name identifier format'],
  de: ['Namensbezeichnerformat auswählen'],
  es: ['Elija el formato del identificador de nombre'],
  'pt-BR': ['Escolha o formato do identificador de nome'],
  ja: ['名前識別子の形式の選択'],
} satisfies Names;

export const newCertificate = {
  en: ['New Certificate'],
  de: ['Neues Zertifikat'],
  fr: ['Nouveau certificat'],
  it: ['Nuovo certificato'],
  ja: ['新しい証明書'],
  'zh-Hans': ['新建证书'],
  ko: ['새 인증서'],
} satisfies Names;

export const importCertificate = {
  en: ['Import Certificate'],
  de: ['Zertifikat importieren'],
  fr: ['Importer un certificat'],
  ja: ['証明書のインポート'],
  'zh-Hans': ['导入证书'],
} satisfies Names;

export const makeCertificateActive = {
  en: ['Make certificate active'],
  de: ['Zertifikat als aktiv festlegen'],
  fr: ['Définir comme certificat actif'],
  it: ['Rendi attivo il certificato'],
  ja: ['証明書をアクティブにする'],
  'zh-Hans': ['激活证书'],
  ko: ['인증서를 활성 상태로 만들기'],
} satisfies Names;

export const base64CertificateDownload = { en: ['Base64 certificate download'] } satisfies Names;
export const deleteCertificate = { en: ['Delete Certificate'] } satisfies Names;
export const yes = { en: ['Yes'] } satisfies Names;

export const expirationDate = {
  en: ['Expiration Date'],
  de: ['Ablaufdatum'],
  fr: ["Date d'expiration"],
  it: ['Data di scadenza'],
  ja: ['有効期限'],
  'zh-Hans': ['过期日期'],
  ko: ['만료 날짜'],
} satisfies Names;

export const active = {
  en: ['Active'],
  de: ['Aktiv'],
  fr: ['Actif'],
  it: ['Attivo'],
  ja: ['アクティブ'],
  'zh-Hans': ['活动'],
  ko: ['활성'],
} satisfies Names;

export const inactive = {
  en: ['Inactive'],
  de: ['Inaktiv'],
  fr: ['Inactif'],
  it: ['Inattivo'],
  ja: ['非アクティブ'],
  'zh-Hans': ['非活动'],
  ko: ['비활성'],
} satisfies Names;

export const notificationEmailAddresses = {
  en: ['Notification Email Addresses'],
  de: ['Benachrichtigungs-E-Mail-Adressen'],
  fr: ['Adresses de courrier de notification'],
  it: ['indirizzi di posta elettronica di notifica'],
  ja: ['通知の電子メール アドレス'],
  'zh-Hans': ['通知电子邮件地址'],
  ko: ['알림 전자 메일 주소'],
} satisfies Names;

export const signingOption = { en: ['Signing Option'] } satisfies Names;
export const signingAlgorithm = { en: ['Signing Algorithm'] } satisfies Names;

export const resolutionGuidance = {
  en: ['Get resolution guidance'],
  fr: ['Obtenir des conseils de résolution'],
  it: ['Ottieni procedure per la risoluzione'],
  ja: ['解決ガイダンスを入手する'],
  'zh-Hans': ['获取解决方法指导'],
  ko: ['해결 지침 가져오기'],
} satisfies Names;

export const whatDoesTheErrorLookLike = {
  en: ['What does the error look like?'],
  fr: ["À quoi ressemble l'erreur ?"],
  ja: ['エラーの説明'],
} satisfies Names;
