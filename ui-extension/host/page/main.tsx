import { createRoot } from 'react-dom/client'
import '../../kit/kit.css'
import './page.css'
import { HostPage } from './HostPage.tsx'

const root = document.getElementById('root')
if (root) createRoot(root).render(<HostPage />)
