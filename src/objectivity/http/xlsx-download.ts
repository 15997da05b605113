import type { Download } from '#server-kit/http/route.ts'

export function xlsxDownload(fileName: string, bytes: Download['bytes']): Download {
  return {
    fileName,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  }
}
