import { z } from 'zod'
import { permissions } from './permissions.ts'
import { roles } from './role.ts'

// What is asked of an account wherever it is written: at the first start, by an administrator, by the person.

export const Moment = z.iso.datetime()
export const Day = z.iso.date()
export const Id = z.coerce.number().int().positive()
export const RoleName = z.enum(roles)
export const PermissionName = z.enum(permissions)
export const Email = z.email('Укажите адрес почты, например ivanova@example.ru').trim().toLowerCase().max(200)
export const PersonName = z.string().trim().min(2, 'Укажите фамилию, имя и отчество').max(200)
export const NewPassword = z.string().min(10, 'Не короче 10 знаков').max(200)
