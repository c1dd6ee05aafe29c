import '../demo.css'
import { handOverReturn } from '@kakao-cert/react'

void handOverReturn({ goOnAt: '/hosted/?form=popup' })
