declare module '#server-kit/database/database.ts' {
  interface Database {
    'plans.annexTemplate': {
      municipalityId: number
      version: number
      fileName: string
      bytes: Buffer
      uploadedAt: Date
      uploadedBy: string | null
    }
  }
}

export {}
