import { ProfilePage as Profile, ProfilePart } from '#access/web/profile-page.tsx'
import { CalendarFeed } from '#reminders/web/calendar-feed.tsx'
import { ReminderChoiceForm } from '#reminders/web/reminder-choice-form.tsx'

// Access stands below reminders and cannot show them: the profile is handed its other parts here.
export function ProfilePage() {
  return (
    <Profile>
      <ProfilePart title="Напоминания" id="reminders">
        <ReminderChoiceForm />
      </ProfilePart>
      <ProfilePart title="Мои сроки в календаре">
        <CalendarFeed />
      </ProfilePart>
    </Profile>
  )
}
