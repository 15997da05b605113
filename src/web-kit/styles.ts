// Mantine's styles lie in a cascade layer, so that look.css, which is in none, always has the last word.
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@fontsource-variable/golos-text/wght.css'
import './look.css'
