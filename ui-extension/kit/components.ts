import type { ComponentMapping } from '@remote-ui/react/host'
import { Accordion } from './Accordion.tsx'
import { Alert } from './Alert.tsx'
import { Button, ButtonRow, LoadingButton } from './Button.tsx'
import { DateInput } from './DateInput.tsx'
import { DescriptionList, DescriptionListItem } from './DescriptionList.tsx'
import { Divider, Spacer } from './Divider.tsx'
import { Dropdown, DropdownButtonItem } from './Dropdown.tsx'
import { Form } from './Form.tsx'
import { Icon } from './Icon.tsx'
import { AutoGrid, Box, Flex, Inline, Stack } from './Layout.tsx'
import { Image, Link } from './Link.tsx'
import { List } from './List.tsx'
import { Modal, ModalBody, ModalFooter } from './Modal.tsx'
import { CurrencyInput, NumberInput, StepperInput } from './NumberInput.tsx'
import {
  PageBreadcrumbs,
  PageBreadcrumbsCurrent,
  PageBreadcrumbsPageLink,
  PageHeader,
  PageHeaderLink,
  PageHeaderPageLink,
  PageHeaderPrimaryAction,
  PageHeaderSecondaryActions,
  PageLink,
  PageTitle,
} from './Pages.tsx'
import { Panel, PanelBody, PanelFooter, PanelSection } from './Panel.tsx'
import { ProgressBar } from './ProgressBar.tsx'
import { ScoreCircle } from './ScoreCircle.tsx'
import { MultiSelect, Select } from './Select.tsx'
import { EmptyState, ErrorState, LoadingSpinner } from './States.tsx'
import { Statistics, StatisticsItem, StatisticsTrend } from './Statistics.tsx'
import { StatusTag } from './StatusTag.tsx'
import { StepIndicator } from './StepIndicator.tsx'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from './Table.tsx'
import { Tab, Tabs } from './Tabs.tsx'
import { Tag } from './Tag.tsx'
import { Heading, Text } from './Text.tsx'
import { Input, SearchInput, TextArea } from './TextInput.tsx'
import { Card, Tile } from './Tile.tsx'
import { Checkbox, RadioButton, Toggle } from './Toggle.tsx'
import { Tooltip } from './Tooltip.tsx'

/** HubSpot's component names, each with the kit's HTML twin. A name that is not here cannot be shown. */
export const components: ComponentMapping = {
  Accordion,
  Alert,
  AutoGrid,
  Box,
  Button,
  ButtonRow,
  Card,
  Checkbox,
  CurrencyInput,
  DateInput,
  DescriptionList,
  DescriptionListItem,
  Divider,
  Dropdown,
  DropdownButtonItem,
  EmptyState,
  ErrorState,
  Flex,
  Form,
  Heading,
  Icon,
  Image,
  Inline,
  Input,
  Link,
  List,
  LoadingButton,
  LoadingSpinner,
  Modal,
  ModalBody,
  ModalFooter,
  MultiSelect,
  NumberInput,
  PageBreadcrumbs,
  PageBreadcrumbsCurrent,
  PageBreadcrumbsPageLink,
  PageHeader,
  PageHeaderLink,
  PageHeaderPageLink,
  PageHeaderPrimaryAction,
  PageHeaderSecondaryActions,
  PageLink,
  PageTitle,
  Panel,
  PanelBody,
  PanelFooter,
  PanelSection,
  ProgressBar,
  RadioButton,
  ScoreCircle,
  SearchInput,
  Select,
  Spacer,
  Stack,
  Statistics,
  StatisticsItem,
  StatisticsTrend,
  StatusTag,
  StepIndicator,
  StepperInput,
  Tab,
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableHeader,
  TableRow,
  Tabs,
  Tag,
  Text,
  TextArea,
  Textarea: TextArea,
  Tile,
  Toggle,
  Tooltip,
}
