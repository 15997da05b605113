import { type RefusalText, refuser } from '#kernel/refusal.ts'

export const databaseRefusals = {
  'database/folder-in-use': { status: 409, title: 'Папка с данными занята другим запуском системы' },
  'database/folder-unusable': { status: 409, title: 'Папкой с данными нельзя пользоваться' },
  'database/folder-not-lockable': {
    status: 409,
    title: 'Папку с данными не удаётся закрыть от второго запуска',
  },
  'database/folder-other-version': {
    status: 409,
    title: 'Папка с данными создана другой версией базы данных',
  },
  'database/folder-damaged': { status: 409, title: 'Папка с данными повреждена' },
  'database/not-durable': { status: 409, title: 'Запись на диск не подтверждается, работать небезопасно' },
  'database/server-unreachable': {
    status: 409,
    title: 'К базе данных на сервере PostgreSQL не подключиться',
  },
  'database/server-too-old': { status: 409, title: 'Нужен PostgreSQL версии 15 или новее' },
  'database/server-encoding': { status: 409, title: 'База данных создана не в кодировке UTF-8' },
  'database/no-privilege': { status: 409, title: 'Учётной записи базы данных не хватает прав' },
  'database/app-role-missing': { status: 409, title: 'В PostgreSQL нет роли приложения msoko_app' },
  'database/app-role-too-strong': { status: 409, title: 'Роль приложения msoko_app имеет лишние права' },
  'database/migration-changed': { status: 409, title: 'Применённое изменение схемы было отредактировано' },
  'database/newer-than-program': { status: 409, title: 'База данных создана более новой версией программы' },
  'database/backup-unreadable': { status: 422, title: 'Файл не является исправной резервной копией' },
  'database/backup-newer': { status: 422, title: 'Резервная копия создана более новой версией программы' },
  'database/backup-mismatch': { status: 422, title: 'Резервная копия не прошла сверку' },
  'database/backup-file-exists': { status: 409, title: 'Файл с таким именем уже есть' },
  'database/restore-target-not-empty': {
    status: 409,
    title: 'Восстанавливать можно только в пустую базу данных',
  },
} satisfies Record<`database/${string}`, RefusalText>

export const refuse = refuser(databaseRefusals)
