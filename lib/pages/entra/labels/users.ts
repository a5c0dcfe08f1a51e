import type { Names } from '../../../guide/schema/index.ts';

/** Labels of an app's overview, its menu and its users. */

export const overview = {
  en: ['Overview'],
  de: ['Übersicht'],
  fr: ["Vue d'ensemble"],
  es: ['Información general'],
  'pt-BR': ['Visão geral'],
  ja: ['概要'],
  'zh-Hans': ['概述'],
  ko: ['개요'],
} satisfies Names;

export const manage = {
  en: ['Manage'],
  de: ['Verwalten'],
  fr: ['Gérer'],
  es: ['Administrar'],
  'pt-BR': ['Gerenciar'],
  it: ['Gestione'],
  ja: ['管理'],
  'zh-Hans': ['管理'],
  ko: ['관리'],
} satisfies Names;

export const expandAllHeaders = { en: ['Expand all headers'] } satisfies Names;

export const gettingStarted = { en: ['Getting Started'], it: ['Attività iniziali'] } satisfies Names;

export const usersAndGroups = {
  en: ['Users and groups'],
  de: ['Benutzer und Gruppen'],
  fr: ['Utilisateurs et groupes'],
  es: ['Usuarios y grupos'],
  'pt-BR': ['Usuários e grupos'],
  it: ['Utenti e gruppi'],
  ja: ['ユーザーとグループ'],
  'zh-Hans': ['用户和组'],
  ko: ['사용자 및 그룹'],
} satisfies Names;

export const assignUsersAndGroups = {
  en: ['Assign users and groups'],
  fr: ['Attribuer des utilisateurs et des groupes'],
  'zh-Hans': ['分配用户和组'],
} satisfies Names;

export const addUserOrGroup = {
  en: ['Add user/group', 'Add user'],
  de: ['Benutzer hinzufügen'],
  fr: ['Ajouter un utilisateur/groupe', 'Ajouter un utilisateur'],
  es: ['Agregar usuario'],
  'pt-BR': ['Adicionar usuário'],
  it: ['Aggiungi utente'],
  ja: ['ユーザーまたはグループの追加', 'ユーザーの追加'],
  'zh-Hans': ['添加用户'],
  ko: ['사용자/그룹 추가'],
} satisfies Names;

export const addAssignment = {
  en: ['Add Assignment'],
  de: ['Zuweisung hinzufügen'],
  fr: ['Ajouter une attribution'],
  es: ['Agregar asignación'],
  'pt-BR': ['Adicionar Atribuição'],
  it: ['Aggiungi assegnazione'],
  ja: ['割り当ての追加'],
  'zh-Hans': ['添加分配'],
  ko: ['할당 추가'],
} satisfies Names;

export const noneSelected = { en: ['None Selected'] } satisfies Names;

export const select = {
  en: ['Select'],
  de: ['Auswählen'],
  fr: ['Sélectionner'],
  es: ['Seleccionar'],
  'pt-BR': ['Selecionar'],
  it: ['Seleziona'],
  ja: ['選択'],
  'zh-Hans': ['选择'],
  ko: ['선택'],
} satisfies Names;

export const selectedItems = {
  en: ['Selected items'],
  de: ['Ausgewählte Elemente'],
  es: ['Elementos seleccionados'],
  ja: ['選択されたアイテム'],
} satisfies Names;

export const selectARole = {
  en: ['Select a role'],
  de: ['Rolle auswählen'],
  fr: ['Sélectionner un rôle'],
  es: ['Seleccionar un rol'],
  'pt-BR': ['Selecionar uma função'],
  it: ['Selezionare un ruolo'],
  ja: ['ロールの選択'],
  'zh-Hans': ['选择角色'],
} satisfies Names;

export const defaultAccess = {
  en: ['Default Access'],
  es: ['Acceso predeterminado'],
  'pt-BR': ['Acesso Padrão'],
  'zh-Hans': ['默认访问权限'],
} satisfies Names;

export const assign = {
  en: ['Assign'],
  de: ['Zuweisen'],
  fr: ['Attribuer'],
  es: ['Asignar'],
  'pt-BR': ['Atribuir'],
  it: ['Assegna'],
  ja: ['割り当て'],
  'zh-Hans': ['分配'],
  ko: ['할당'],
} satisfies Names;

export const search = { en: ['Search', 'Search by name or email address'] } satisfies Names;
export const users = { en: ['Users'] } satisfies Names;
export const userPrincipalName = { en: ['User principal name'] } satisfies Names;
/** A person's properties are in groups. */
export const contactInformation = { en: ['Contact Information', 'Contact info'] } satisfies Names;
export const email = { en: ['Email'] } satisfies Names;
export const displayName = { en: ['Display name', 'Display Name'] } satisfies Names;
export const name = {
  en: ['Name'],
  de: ['Name'],
  fr: ['Nom'],
  es: ['Nombre'],
  'pt-BR': ['Nome'],
  it: ['Nome'],
  ja: ['名前'],
  'zh-Hans': ['名称'],
} satisfies Names;
export const applicationId = { en: ['Application ID'] } satisfies Names;
export const objectId = { en: ['Object ID'] } satisfies Names;
