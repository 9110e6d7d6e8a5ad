import { createRoot } from 'react-dom/client'
import '../kit/kit.css'
import './charts/charts.css'
import './console.css'
import { Console } from './Console.tsx'

const root = document.getElementById('root')
if (root) createRoot(root).render(<Console />)
